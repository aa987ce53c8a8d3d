import { createRequire } from 'node:module'
import { Language, type Node, Parser, type Tree } from '@vscode/tree-sitter-wasm'

const resolve = createRequire(import.meta.url).resolve
const grammar = '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm'

/** The grammar of PowerShell, by which editors read it. */
export async function powershellParser(): Promise<(script: string) => Tree> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(resolve(grammar)))
  return (script) => {
    // The mark of UTF-8 is of the file, not of the language.
    const tree = parser.parse(script.replace(/^\uFEFF/, ''))
    if (!tree) throw new Error('The script was not parsed.')
    return tree
  }
}

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of node.children) if (child) yield* nodesOf(child)
}

/** What does not parse: each place with its text. */
export const faultsIn = (tree: Tree): readonly string[] =>
  [...nodesOf(tree.rootNode)]
    .filter((node) => node.isError || node.isMissing)
    .map(({ startPosition, text }) => `line ${startPosition.row + 1}: ${text.slice(0, 80)}`)

/** The names of all commands that a script can run. */
export const cmdletsIn = (tree: Tree): readonly string[] =>
  [...nodesOf(tree.rootNode)].filter(({ type }) => type === 'command_name').map(({ text }) => text)

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && /['\u2018-\u201B]/.test(character)

/**
 * Reads a literal in single quotes as PowerShell does, for which four typographic characters are quotes too: the text
 * in it, and what follows it.
 */
export function readLiteral(script: string): { readonly text: string; readonly rest: string } | undefined {
  if (!isQuote(script[0])) return undefined
  let text = ''
  for (let at = 1; at < script.length; at++) {
    if (isQuote(script[at])) {
      if (!isQuote(script[at + 1])) return { text, rest: script.slice(at + 1) }
      at++
    }
    text += script[at]
  }
  return undefined
}
