/** A document that this tab has for itself. */
export interface Held {
  release(): void
}

/** How tabs agree on who of them edits a document. */
export interface Holding {
  /**
   * Takes a document; undefined where another tab has it. `onLost` is called when it is taken away. For one that no other
   * tab can know yet there is nothing to give up waiting for, however busy the page is.
   */
  take(id: string, onLost: () => void, isNew: boolean): Promise<Held | undefined>
  /** Takes it away from whoever has it. */
  takeAway(id: string, onLost: () => void): Promise<Held>
  /** Takes it as soon as nobody has it. Returns how to wait no longer. */
  takeWhenFree(id: string, onTaken: (held: Held) => void, onLost: () => void): () => void
  isTaken(id: string): Promise<boolean>
}
