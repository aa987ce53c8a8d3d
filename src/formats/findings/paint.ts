/** What a piece of text for a terminal is, by which it gets its colour. */
export type Tone = 'plain' | 'heading' | 'error' | 'warning' | 'info' | 'waived' | 'detail'

/** Colours one piece of text; whoever owns the terminal brings it. */
export type Paint = (as: Tone, text: string) => string
