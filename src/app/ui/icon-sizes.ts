/** Of an icon in a line of text or a small button; in a button, a menu or a tile; as the picture of a card. */
export const iconSizes = { small: 14, normal: 16, large: 20 } as const
export type IconSize = (typeof iconSizes)[keyof typeof iconSizes]
