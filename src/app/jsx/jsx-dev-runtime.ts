import { jsxDEV as made } from 'react/jsx-dev-runtime'
import { neutral } from './neutral.ts'

export { Fragment, type JSX } from 'react/jsx-dev-runtime'

/** The same while the app is developed, where React is told more. */
export const jsxDEV: typeof made = (type, props, key, isStatic, source, self) => {
  const { props: shown, isSplit } = neutral(type, props)
  return made(type, shown, key, isStatic || isSplit, source, self)
}
