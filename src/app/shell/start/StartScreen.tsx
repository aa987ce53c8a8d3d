import { FilePlus2, FolderOpen, GraduationCap, Import, LockKeyhole, MessagesSquare, Route } from 'lucide-react'
import { templateCards } from '#core/templates/choices.ts'
import type { TemplateCard } from '#core/templates/template.ts'
import { attempt } from '../../commands/attempt.ts'
import { loadDocuments } from '../../commands/load-documents.ts'
import { openPlanFile, startImport } from '../../commands/plan-files.ts'
import type { RegionParts } from '../../focus/regions.ts'
import { useRegion } from '../../focus/use-region.ts'
import { isOpenedAsFile, ownFile } from '../../platform/own-file.ts'
import { ask } from '../../store/dialog-store.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { type Sample, samples } from '../samples.ts'
import { MigrationPath } from './MigrationPath.tsx'
import { Recent } from './Recent.tsx'
import { StartCard } from './StartCard.tsx'
import styles from './start.module.css'

/** Who comes back from a plan reads from the beginning. */
const startParts: RegionParts = { first: (screen) => screen.querySelector('h1') }

/** Where everything begins: a new plan, one that exists, or one to learn from. */
export function StartScreen() {
  return (
    <main ref={useRegion('start', startParts)} className={styles.start}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <img src={ownFile('icon.svg')} width={36} height={36} alt="" />
          <h1 tabIndex={-1}>Coexistence Planner</h1>
          <p>
            Plan the move from Group Chat to Lync 2013 Persistent Chat stage by stage, and see at once what cannot work.
          </p>
        </header>
        <div className={styles.columns}>
          <div>
            <StartAPlan />
            <Bring />
          </div>
          <div>
            <Learn />
            <Recent />
          </div>
        </div>
        <p className={styles.privacy}>
          <LockKeyhole size={iconSizes.small} aria-hidden />
          Your plan stays in this browser until you save or share it.
        </p>
        {isOpenedAsFile() && <p className={styles.privacy}>{asFile}</p>}
      </div>
    </main>
  )
}

const asFile =
  'Opened as a file: some browsers keep plans for all such files together, and some keep none. Save plans as files, too.'

function StartAPlan() {
  return (
    <section aria-labelledby="start-new">
      <h2 id="start-new">Start a plan</h2>
      <div className={styles.templates}>
        {templateCards.map(({ id, title, text, answers }) => (
          <StartCard
            key={id}
            icon={answers ? <MigrationPath answers={answers} /> : <FilePlus2 size={iconSizes.large} aria-hidden />}
            title={title}
            text={text}
            onClick={() => attempt(() => openFrom(answers ? { answers } : {}))}
          />
        ))}
        <StartCard
          icon={<MessagesSquare size={iconSizes.large} aria-hidden />}
          title="Answer three questions"
          text="What runs today, how large is it, and how will you go? The plan with all its stages follows."
          onClick={() => attempt(planByQuestions)}
        />
      </div>
    </section>
  )
}

async function planByQuestions(): Promise<void> {
  const answers = await ask({ type: 'questions' })
  if (answers) await openFrom({ answers })
}

/** What plans are made of comes with the first that is made. */
async function openFrom(template: Pick<TemplateCard, 'answers'>): Promise<void> {
  const [{ planFrom }, documents] = await Promise.all([import('#core/templates/index.ts'), loadDocuments()])
  await documents.openAsNew(planFrom(template))
}

function Bring() {
  return (
    <section aria-labelledby="start-open">
      <h2 id="start-open">Bring what you have</h2>
      <div className={styles.pair}>
        <StartCard
          icon={<FolderOpen size={iconSizes.large} aria-hidden />}
          title="Open a plan file"
          text="Or drop one anywhere on this page."
          onClick={() => attempt(openPlanFile)}
        />
        <StartCard
          icon={<Import size={iconSizes.large} aria-hidden />}
          title="Import a deployment"
          text="Topology, Topology Builder file, exports of cmdlets, tables."
          onClick={() => attempt(() => startImport())}
        />
      </div>
    </section>
  )
}

function Learn() {
  return (
    <section aria-labelledby="start-learn">
      <h2 id="start-learn">Learn</h2>
      <div className={styles.cards}>
        {samples.map((sample) => (
          <StartCard
            key={sample.name}
            icon={<SampleIcon sample={sample} />}
            title={sample.title}
            text={sample.text}
            onClick={() => attempt(async () => (await loadDocuments()).openSample(sample.name))}
          />
        ))}
      </div>
    </section>
  )
}

function SampleIcon({ sample }: { readonly sample: Sample }) {
  const Icon = sample.name === 'five-mistakes' ? GraduationCap : Route
  return <Icon size={iconSizes.large} aria-hidden />
}
