// What knows colours in place of d3-color: a view is moved from number to number, and never from one colour to another.
// A hundred of their names would be loaded with the diagram for it.

/** No text is a colour, and nothing is one. */
export function color() {
  return null
}

/** Nothing is made one. */
const none = () => {
  throw new Error('The diagram moves no colours.')
}

export { none as cubehelix, none as gray, none as hcl, none as hsl, none as lab, none as lch, none as rgb }
