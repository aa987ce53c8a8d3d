import type { ChatPool } from '#core/model/entity.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { ids, known, operations, type Transition } from '../step/transition.ts'
import { fileStoreOf } from '../step/values.ts'

/** A path without the name of a computer is one of whatever computer runs the copy. */
const localText = (chatPool: ChatPool): readonly string[] =>
  chatPool.fileStore && !chatPool.fileStore.startsWith('\\\\')
    ? [`${chatPool.fileStore} is a folder on the server of ${chatPool.name}: it is run there, or the folder is shared.`]
    : []

/** The files that were uploaded to rooms: an import does not carry them. */
export const copySteps = (transition: Transition): readonly RunbookStep[] =>
  operations(transition, 'copyFiles').flatMap(({ source, target }) => {
    const [from, to] = [known(transition, 'chatPool', source), known(transition, 'chatPool', target)]
    if (!from || !to) return []
    return [
      step({
        id: `copy-files:${from.id}>${to.id}`,
        kind: 'powershell',
        title: `Copy the uploaded files of ${from.name} to ${to.name}`,
        preconditions: [
          ...[from, to].flatMap(localText),
          'The file store of the target has room for them, and its permissions are those of the topology.',
        ],
        actions: [
          run({ name: 'robocopy', bare: [fileStoreOf(from), fileStoreOf(to), '/E'], parameters: {} }),
          note(
            'Robocopy is a choice of this runbook; any tool that copies the whole folder with its sub-folders will do.',
          ),
        ],
        checks: [words('Both folders hold the same number of files.')],
        wayBack: [words(`Delete the copies in the file store of ${to.name}; the originals stay.`)],
        entities: ids([from, to]),
        sources: ['PROC'],
      }),
    ]
  })
