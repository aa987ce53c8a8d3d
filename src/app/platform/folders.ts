import type { GivenFile } from './files.ts'

/** So many files of one export are plenty: who drops the folder of all documents is told so. */
const maxFiles = 100

/** The files in a folder that was dropped, and in the folders in it, each with its path from there. */
export async function filesInDropped(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = []
  const open = [folder]
  for (let one = open.pop(); one; one = open.pop()) {
    for (const entry of await entriesIn(one)) {
      if (isDirectory(entry)) open.push(entry)
      else if (isWanted(entry.name)) found.push({ file: await fileOf(entry), path: entry.fullPath.replace(/^\//, '') })
      if (found.length > maxFiles) throw tooMany(folder.name)
    }
  }
  return found
}

/** The same of a folder that was chosen. */
export function filesInChosen(files: readonly File[]): readonly GivenFile[] {
  const found = files.filter(({ name }) => isWanted(name))
  const folder = found[0]?.webkitRelativePath.split('/')[0]
  if (found.length > maxFiles) throw tooMany(folder ?? 'The folder')
  return found.map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}

const tooMany = (folder: string): Error =>
  new Error(`${folder} holds more than ${maxFiles} files. Choose those that are to be imported.`)

/** What systems leave in folders for themselves is nothing that anybody means. */
const isWanted = (name: string): boolean => !/^(?:\..*|thumbs\.db|desktop\.ini)$/i.test(name)

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    const file = entry as FileSystemFileEntry
    file.file(resolve, () =>
      reject(new Error(`${entry.name} cannot be read: it was moved or changed. Choose it again.`)),
    )
  })

/** A reader gives them a hundred at a time, and at last none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}
