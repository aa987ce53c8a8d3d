/** The measures of the shapes, in diagram units. */
export const sizes = {
  card: { width: 256, height: 56 },
  /** A shape with rows in it: a chat pool, or a category that belongs to none. */
  container: { width: 312, header: 56, padding: 10, hint: 36 },
  /** A client at the edge of its users' shape. */
  dock: { height: 24, gap: 4, padding: 8 },
  row: { height: 28, gap: 6, indent: 16 },
  category: { header: 32, padding: 8 },
  site: { width: 280, height: 120 },
} as const
