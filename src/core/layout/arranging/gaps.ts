/**
 * The distances of an arrangement. Around a chat pool they leave room for the outline of its island (28, and 36 with a
 * label at the top), around a site for its frame (32 more, and 44 at the top), between rows for lines and their reasons.
 */
export const gaps = {
  /** Between chat pools of one generation. */
  chatPools: 104,
  /** Between generations, where reasons stand on what is drawn across. */
  generations: 176,
  belowPool: 112,
  /** From the chat pools of one pool to the next pool below. */
  belowChatPools: 96,
  /** From the chat pools to the people below. */
  abovePeople: 136,
  people: { x: 48, y: 64 },
  sites: { x: 56, y: 72 },
  strays: { x: 64, y: 56 },
  aroundStrays: 112,
  frame: { side: 60, top: 44, bottom: 60 },
  /** Around what stands in no site. */
  noFrame: { side: 28, top: 0, bottom: 28 },
} as const
