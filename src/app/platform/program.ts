import { version } from '../../../package.json'

export { version }

/** Which planner this is, and what it runs in. */
export const program = (): string => `Coexistence Planner ${version}\n${navigator.userAgent}`
