<?php
// php render.php WORDPRESS JSON: WordPress's own functions on our answers. JSON: { "url": pasted into a post,
// "html": [snippets for wp_kses_post], "plugin": a file to load, "shortcodes": [texts of posts] }. Prints JSON.

$input = json_decode( $argv[2], true );

define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WP_INSTALLING', true );
define( 'WP_SITEURL', 'https://blog.example' );
define( 'WP_HOME', 'https://blog.example' );
define( 'WP_HTTP_BLOCK_EXTERNAL', false );
$_SERVER['HTTP_HOST']   = 'blog.example';
$_SERVER['REQUEST_URI'] = '/';
$table_prefix           = 'wp_';
error_reporting( E_ERROR | E_PARSE );

require ABSPATH . 'wp-settings.php';

// The gateway of the test listens on loopback, which WordPress asks for no stranger's pages.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		$ports[] = (int) wp_parse_url( $url, PHP_URL_PORT );
		return $ports;
	},
	10,
	3
);

$url    = isset( $input['url'] ) ? $input['url'] : '';
$output = array( 'version' => $wp_version );
if ( '' !== $url ) {
	$oembed               = _wp_oembed_get_object();
	$output['discovered'] = $oembed->discover( $url );
	$output['html']       = wp_oembed_get( $url );
	// As `the_content` does it: the editor's block, and the line of the classic editor.
	$wp_embed->usecache = false;
	$output['classic']  = $wp_embed->autoembed( "<p>Sebelum.</p>\n\n$url\n\n<p>Sesudah.</p>" );
}
if ( ! empty( $input['provider'] ) ) {
	// A site's owner has trusted the gateway: its HTML is taken as it is.
	wp_oembed_add_provider( $input['provider'] . '/v1/*', $input['provider'] . '/v1/oembed' );
	$output['trusted'] = wp_oembed_get( $url );
}
$output['kses'] = array_map( 'wp_kses_post', isset( $input['html'] ) ? $input['html'] : array() );

if ( ! empty( $input['plugin'] ) ) {
	require $input['plugin'];
	$output['posts'] = array_map( 'do_shortcode', $input['shortcodes'] );
	// As a theme's wp_head and wp_footer print what the shortcodes asked for.
	ob_start();
	wp_print_styles();
	wp_print_scripts();
	$output['head'] = ob_get_clean();
}

echo "\n---json---\n" . wp_json_encode( $output );
