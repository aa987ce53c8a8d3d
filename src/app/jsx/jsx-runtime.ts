import { jsx as made, jsxs as madeOfSeveral } from 'react/jsx-runtime'
import { neutral } from './neutral.ts'

// What the compiler makes of JSX, by the setting `jsxImportSource`.
export { Fragment, type JSX } from 'react/jsx-runtime'

export const jsx: typeof made = (type, props, key) => {
  const { props: shown, isSplit } = neutral(type, props)
  return (isSplit ? madeOfSeveral : made)(type, shown, key)
}

export const jsxs: typeof madeOfSeveral = (type, props, key) => madeOfSeveral(type, neutral(type, props).props, key)
