<?php
// WordPress without a database: every question is answered with nothing, and every change is taken.

class Berita_No_Database extends wpdb {
	public function __construct() {
		$this->ready = true;
	}

	public function db_connect( $allow_bail = true ) {
		return true;
	}

	public function query( $query ) {
		$this->last_result = array();
		return 0;
	}

	public function get_col_charset( $table, $column ) {
		return 'utf8mb4';
	}

	public function _real_escape( $data ) {
		return addslashes( $data );
	}

	public function insert( $table, $data, $format = null ) {
		return 1;
	}

	public function get_results( $query = null, $output = OBJECT ) {
		return array();
	}
}

$wpdb = new Berita_No_Database();
