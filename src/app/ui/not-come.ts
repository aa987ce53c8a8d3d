export const notCome =
  'This part of the planner could not be loaded: there is no connection. Try again once there is one.'

/** What a browser says of a script that does not come helps nobody: whoever tells of it finds this in its place. */
export const sayWhatDoesNotCome = (): void =>
  window.addEventListener('vite:preloadError', ({ payload }) => {
    payload.message = notCome
  })
