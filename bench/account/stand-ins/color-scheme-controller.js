// In place of src/controllers/color-scheme-controller.ts: the page's colours are not read.
export class ColorSchemeController {
  className = '';
}
