/** What may divide the values of a row, by the names that people have for it. */
export const separators = [
  { id: 'comma', title: 'Comma', mark: ',' },
  { id: 'semicolon', title: 'Semicolon', mark: ';' },
  { id: 'tab', title: 'Tab', mark: '\t' },
  { id: 'bar', title: 'Vertical bar', mark: '|' },
] as const
export type Separator = (typeof separators)[number]['id']

export const isSeparator = (text: string): text is Separator => separators.some(({ id }) => id === text)
