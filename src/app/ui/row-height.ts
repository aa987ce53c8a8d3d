/** Of grids and trees: as high as a control, `--size-control` of the style sheets. */
export const rowHeight = 32
