import { FilePlus2, FolderOpen, GraduationCap, Import, LockKeyhole, Route, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { forget, openBlank, openSample, openStored } from '../commands/documents.ts'
import { attempt, runCommand } from '../commands/index.ts'
import { type DocumentSummary, listDocuments } from '../platform/documents.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { samples } from './samples.ts'
import styles from './shell.module.css'

export function StartScreen() {
  const [plans, lesson] = [
    samples.filter(({ name }) => name !== 'five-mistakes'),
    samples.find(({ name }) => name === 'five-mistakes'),
  ]
  return (
    <main className={styles.start}>
      <div className={styles.startInner}>
        <div className={styles.startHead}>
          <img src="./icon.svg" width={36} height={36} alt="" />
          <h1>Coexistence Planner</h1>
        </div>
        <p className={styles.startText}>
          Plan the move from Group Chat to Lync 2013 Persistent Chat stage by stage, and see at once what cannot work.
        </p>
        <div className={styles.startColumns}>
          <div>
            <h2>Start a plan</h2>
            <div className={styles.cards}>
              <Card
                icon={<FilePlus2 size={20} />}
                title="Blank plan"
                text="One empty stage, called Today."
                onClick={openBlank}
              />
              <Card
                icon={<Import size={20} />}
                title="Import a topology"
                text="The published topology of a Lync deployment, as XML."
                onClick={() => runCommand('importTopology')}
              />
              <Card
                icon={<FolderOpen size={20} />}
                title="Open a plan file"
                text="Or drop one anywhere on this page."
                onClick={() => runCommand('openFile')}
              />
            </div>
            <h2>Samples</h2>
            <div className={styles.cards}>
              {plans.map(({ name, title, text }) => (
                <Card
                  key={name}
                  icon={<Route size={20} />}
                  title={title}
                  text={text}
                  onClick={() => attempt(() => openSample(name))}
                />
              ))}
            </div>
          </div>
          <div>
            {lesson && (
              <>
                <h2>Learn</h2>
                <div className={styles.cards}>
                  <Card
                    icon={<GraduationCap size={20} />}
                    title={lesson.title}
                    text={lesson.text}
                    onClick={() => attempt(() => openSample(lesson.name))}
                  />
                </div>
              </>
            )}
            <Recent />
            <p className={styles.privacy}>
              <LockKeyhole size={14} aria-hidden />
              Your plan stays in this browser until you save or share it.
            </p>
          </div>
        </div>
      </div>
    </main>
  )
}

interface CardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly onClick: () => void
}

function Card({ icon, title, text, onClick }: CardProps) {
  return (
    <button type="button" className={styles.card} onClick={onClick}>
      {icon}
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </button>
  )
}

function Recent() {
  const [plans, setPlans] = useState<readonly DocumentSummary[]>()
  const load = () => void listDocuments().then(setPlans, () => setPlans([]))
  useEffect(load, [])
  const [forgetting, setForgetting] = useState<{ readonly id: string; readonly name: string }>()
  const done = () => setForgetting(undefined)
  if (!plans) return null
  return (
    <>
      <h2>Recent</h2>
      {plans.length === 0 && <p className={styles.privacy}>Plans that you open are kept here.</p>}
      <ul>
        {plans.map(({ id, name, savedAt }) => (
          <li key={id} className={styles.recent}>
            <button type="button" onClick={() => attempt(() => openStored(id))}>
              <strong>{name}</strong>
              <span>{new Date(savedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span>
            </button>
            <IconButton size="small" label={`Forget ${name}`} onClick={() => setForgetting({ id, name })}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {forgetting && (
        <Dialog
          title={`Forget ${forgetting.name}?`}
          text="The plan is deleted from this browser for ever. Files that you saved stay."
          onClose={done}
          actions={
            <>
              <Button onClick={done}>Keep it</Button>
              <Button look="primary" onClick={() => void forget(forgetting.id).then(load).finally(done)}>
                Forget it
              </Button>
            </>
          }
        />
      )}
    </>
  )
}
