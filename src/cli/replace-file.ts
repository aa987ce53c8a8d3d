import { randomUUID } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import {
  access,
  type FileHandle,
  lstat,
  open as openFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Content } from '#formats/format.ts'

/**
 * Writes a file beside its place and puts it there when all of it is on the disk, so that whatever fails leaves the old
 * one whole. What has no old text to lose is written through: a pipe, a device, standard output by its name, a link to
 * nothing.
 */
export async function replaceFile(path: string, content: Content, open: typeof openFile = openFile): Promise<void> {
  const old = await stat(path).catch(unlessMissing)
  const isLink = !old && (await lstat(path).catch(unlessMissing)) !== undefined
  if (isLink || (old && !old.isFile()) || /^\/(dev|proc)\//.test(path)) return writeFile(path, content, { flag: 'a' })
  if (old) await access(path, constants.W_OK)
  const place = old ? await realpath(path) : path
  const beside = join(dirname(place), `.coexist-${randomUUID()}.tmp`)
  try {
    await writeWhole(beside, content, old, open)
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeWhole(path: string, content: Content, old: Stats | undefined, open: typeof openFile) {
  const file = await open(path, 'wx')
  try {
    if (old) await makeLike(file, old)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whose file it was is kept by who may give files away, and nobody else needs to. */
async function makeLike(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await file.chown(uid, gid).catch(() => {})
  await file.chmod(mode)
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
