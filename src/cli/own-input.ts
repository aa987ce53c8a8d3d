import { standardInput } from './files.ts'
import type { Host } from './host.ts'

/** The same machine, on which no result takes the place of a file that it was made of. */
export function keepingInput(host: Host): Host {
  const read: string[] = []
  return {
    ...host,
    readFile: (path) => {
      if (path !== standardInput) read.push(path)
      return host.readFile(path)
    },
    async writeFile(path, content) {
      const same = await Promise.all(read.map((one) => host.isSameFile(one, path)))
      if (same.includes(true)) throw new Error('it is read here, and the result would replace it; name another file')
      await host.writeFile(path, content)
    },
  }
}
