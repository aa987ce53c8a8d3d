import type { Notice } from './importer.ts'

/** What stands above notices, wherever they are told. */
export const noticeTitles: Readonly<Record<Notice['type'], string>> = {
  broken: 'Broken in the files',
  otherProduct: 'Of products that plans do not know',
  assumed: 'Assumed',
  notUnderstood: 'Not taken over',
}
