/**
 * What opens above the page stands in none of its parts: as long as it is open it is one of its own, by which a screen
 * reader can find it.
 */
export const popupRegion = (name: string) => ({ role: 'region', 'aria-label': name }) as const
