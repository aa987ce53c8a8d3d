import { Copy } from 'lucide-react'
import { counted } from '#core/model/words.ts'
import { cmdletText, quoted } from '#core/views/runbook/powershell.ts'
import { type Cmdlet, placeholdersIn } from '#core/views/runbook/step/cmdlet.ts'
import { copyCmdlets } from '../../commands/runbook.ts'
import { IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './step-details.module.css'

/** So many commands are shown; all of them are copied. */
const maxCmdlets = 30

/** Commands as they are typed, ready to be copied; what the plan does not know is marked. */
export function CmdletBlock({ cmdlets }: { readonly cmdlets: readonly Cmdlet[] }) {
  const rest = cmdlets.length - maxCmdlets
  return (
    <div className={styles.commands}>
      <pre className="mono">
        {cmdlets.slice(0, maxCmdlets).map((cmdlet, at) => (
          <code key={at}>
            <Marked cmdlet={cmdlet} />
          </code>
        ))}
        {rest > 0 && <span className={styles.rest}>{`and ${counted(rest, 'more command')}`}</span>}
      </pre>
      <IconButton
        tipSide="left"
        size="small"
        label={cmdlets.length === 1 ? 'Copy the command' : `Copy ${counted(cmdlets.length, 'command')}`}
        onClick={() => void copyCmdlets(`${cmdlets.map(cmdletText).join('\n')}\n`)}
      >
        <Copy size={iconSizes.small} aria-hidden />
      </IconButton>
    </div>
  )
}

function Marked({ cmdlet }: { readonly cmdlet: Cmdlet }) {
  const names = placeholdersIn(cmdlet).map(({ name }) => quoted(`<${name}>`).slice(1, -1))
  return <>{split(cmdletText(cmdlet), [...new Set(names)])}</>
}

function split(text: string, names: readonly string[]) {
  const [name, ...others] = names
  if (name === undefined) return text
  return text
    .split(name)
    .flatMap((part, at) => [
      ...(at > 0 ? [<mark key={`${name} ${at}`}>{name}</mark>] : []),
      <span key={`text ${name} ${at}`}>{split(part, others)}</span>,
    ])
}
