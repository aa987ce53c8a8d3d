#Requires -Version 3.0
# From Users moved to Chat migrated: the runbook of the plan Contoso chat migration
# SHA-256 of the plan file: be65717247e324c17e9b79b5e4060ff9fd0995dede92c94ca0b47e84336f605b
# Written by Coexistence Planner, which never runs anything. Try it in a lab first.
#
# Run it with -WhatIf to see what it would do. Without, it asks before every step.
# -From goes on at a step. -AllowDestructive lets it do what takes something away.
#
# Before you begin:
# - Commands are run in the Lync Server 2013 Management Shell, after a trial in a lab.
# - Whoever runs the commands for chat is a member of CsPersistentChatAdministrator.
# - Whoever disables accounts is a member of RTCUniversalUserAdmins.
# - Topologies are published by a member of Domain Admins and RTCUniversalServerAdmins.
# - Each import is rehearsed with -WhatIf until its report is clean.
# - In Group Chat, file upload and history can differ from room to room. In Persistent Chat the category decides: split categories whose rooms differ before the export.
# - Remote users are told that they get no files of rooms: Persistent Chat serves files on the internal web site only.
#
# The plan does not know, so the script stops where it needs:
# - Content store of GC-2010
# - File store of GC-2010

[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    # The number of the step to begin with.
    [ValidateRange(1, 17)]
    [int] $From = 1,

    # Without it the script stops before every step that takes something away.
    [switch] $AllowDestructive
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

function Stop-BeforeStep([int] $Number, [string] $Reason) {
    throw "Stopped at step $Number. $Reason Then go on with -From $Number."
}

function Stop-AtUnknown([int] $Number, [string] $Reason) {
    if ($WhatIfPreference) { Write-Host "   $Reason" } else { Stop-BeforeStep $Number $Reason }
}

# ---- 1. Back up GC-2010 (By hand) ----
# Way back: Nothing is changed by it.
if ($From -le 1) {
    Write-Host '1. Back up GC-2010'
    Write-Host '   Back up the Group Chat database of GC-2010 with the tools of SQL Server.'
    Write-Host '   Check: The backup is verified, and somebody knows how to restore it.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it done?', 'Back up GC-2010'))) {
        Stop-BeforeStep 1 'It is not done yet.'
    }
}

# ---- 2. Get GC-2010 ready for the export (By hand) ----
# Way back: Edits in Group Chat can be made again; its data is not touched by the export.
if ($From -le 2) {
    Write-Host '2. Get GC-2010 ready for the export'
    Write-Host '   Before: Source and target are in one forest: content is never migrated across forests.'
    Write-Host '   In the Group Chat Admin Tool: simplify the tree of categories, and give names that stay unique without it.'
    Write-Host '   Switch invitations on at each category whose rooms shall have them; a room cannot have what its category has not.'
    Write-Host '   Tell federated partners: in Persistent Chat they are disabled and see no room.'
    Write-Host '   From the export on, edit nothing here any more: it would not arrive.'
    Write-Host '   Check: Nobody has edits to make.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it done?', 'Get GC-2010 ready for the export'))) {
        Stop-BeforeStep 2 'It is not done yet.'
    }
}

# ---- 3. Approve the hours in which chat is down (Approval) ----
# Way back: Nothing has been touched yet.
if ($From -le 3) {
    Write-Host '3. Approve the hours in which chat is down'
    Write-Host '   Agree on a window for the step from Users moved to Chat migrated, and tell everybody who uses GC-2010 and PChat-01.'
    Write-Host '   Check: The window is agreed, and a time is set at which you go back instead of on.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it approved?', 'Approve the hours in which chat is down'))) {
        Stop-BeforeStep 3 'It is not done yet.'
    }
}

# ---- 4. Stop the services of GC-2010 (By hand) ----
# Way back: Start the services again.
if ($From -le 4) {
    Write-Host '4. Stop the services of GC-2010'
    Write-Host '   Downtime: From here on nobody reaches the rooms of GC-2010, until PChat-01 starts with them.'
    Write-Host '   On gc10-a.contoso.com and gc10-b.contoso.com, stop the Lookup service, the Channel service and the Web service.'
    Write-Host '   Check: No Group Chat client signs in any more.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it done?', 'Stop the services of GC-2010'))) {
        Stop-BeforeStep 4 'It is not done yet.'
    }
}

# ---- 5. Export the chat data of GC-2010 (PowerShell) ----
# Way back: Nothing is changed in GC-2010: start its services again.
if ($From -le 5) {
    Write-Host '5. Export the chat data of GC-2010'
    Write-Host '   Before: The services of GC-2010 are stopped.'
    Write-Host '   Before: The folder in which it is run has room for all of it.'
    Stop-AtUnknown 5 'The plan does not know: Content store of GC-2010. Fill it in there and write this script anew, or put it here and delete this line.'
    if ($PSCmdlet.ShouldProcess('Export the chat data of GC-2010', 'Run the commands of step 5')) {
        Export-CsPersistentChatData -DBInstance '<Content store of GC-2010>' -FileName (Join-Path $PWD 'gc-2010-to-pchat-01.zip') -Report (Join-Path $PWD 'gc-2010-to-pchat-01.export.html')
        # Add -DBName where the database bears another name than its setup gives it.
        Write-Host '   Check: Read gc-2010-to-pchat-01.export.html: it names what is in the file, and what is not.'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 5 'You did not confirm it.'
    }
}

# ---- 6. Stop the services of PChat-01 (PowerShell) ----
# Way back: Start-CsWindowsService -ComputerName 'pc13-a.contoso.com'
# Way back: Start-CsWindowsService -ComputerName 'pc13-b.contoso.com'
if ($From -le 6) {
    Write-Host '6. Stop the services of PChat-01'
    Write-Host '   Before: It is run as a local administrator of its servers.'
    Write-Host '   Downtime: From here on nobody reaches the rooms of PChat-01, until its services start again.'
    if ($PSCmdlet.ShouldProcess('Stop the services of PChat-01', 'Run the commands of step 6')) {
        Stop-CsWindowsService -ComputerName 'pc13-a.contoso.com'
        Stop-CsWindowsService -ComputerName 'pc13-b.contoso.com'
        Get-CsWindowsService -ComputerName 'pc13-a.contoso.com'
        Get-CsWindowsService -ComputerName 'pc13-b.contoso.com'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 6 'You did not confirm it.'
    }
}

# ---- 7. Rehearse the import into PChat-01 (PowerShell) ----
# Way back: Nothing is changed by it.
if ($From -le 7) {
    Write-Host '7. Rehearse the import into PChat-01'
    Write-Host '   Before: The services of PChat-01 are stopped.'
    if ($PSCmdlet.ShouldProcess('Rehearse the import into PChat-01', 'Run the commands of step 7')) {
        Import-CsPersistentChatData -DBInstance 'sqlpc.contoso.com\pchat' -FileName (Join-Path $PWD 'gc-2010-to-pchat-01.zip') -Report (Join-Path $PWD 'gc-2010-to-pchat-01.rehearsal.html') -WhatIf
        if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Mend what the report complains of in GC-2010, in the Group Chat Admin Tool: that needs its services, so start them for that and stop them again. Then export anew, and rehearse until it is clean. Is it done?', 'Rehearse the import into PChat-01'))) {
            Stop-BeforeStep 7 'It is not done yet.'
        }
        Write-Host '   Check: gc-2010-to-pchat-01.rehearsal.html has no error and no warning that you have not accepted.'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 7 'You did not confirm it.'
    }
}

# ---- 8. Import the chat data of GC-2010 into PChat-01 (PowerShell) ----
# Way back: Restore the database of PChat-01, and start GC-2010 again: the export has not changed it.
if ($From -le 8) {
    Write-Host '8. Import the chat data of GC-2010 into PChat-01'
    Write-Host '   Before: The rehearsal is clean.'
    Write-Host '   Before: PChat-01 is empty, or backed up: what bears the same name in it is overwritten.'
    if (-not ($AllowDestructive -or $WhatIfPreference)) {
        Stop-BeforeStep 8 'It takes something away: run the script again with -AllowDestructive.'
    }
    if ($PSCmdlet.ShouldProcess('Import the chat data of GC-2010 into PChat-01', 'Run the commands of step 8')) {
        Import-CsPersistentChatData -DBInstance 'sqlpc.contoso.com\pchat' -FileName (Join-Path $PWD 'gc-2010-to-pchat-01.zip') -Report (Join-Path $PWD 'gc-2010-to-pchat-01.import.html')
        Write-Host '   Check: gc-2010-to-pchat-01.import.html has no error.'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 8 'You did not confirm it.'
    }
}

# ---- 9. Copy the uploaded files of GC-2010 to PChat-01 (PowerShell) ----
# Way back: Delete the copies in the file store of PChat-01; the originals stay.
if ($From -le 9) {
    Write-Host '9. Copy the uploaded files of GC-2010 to PChat-01'
    Write-Host '   Before: The file store of the target has room for them, and its permissions are those of the topology.'
    Stop-AtUnknown 9 'The plan does not know: File store of GC-2010. Fill it in there and write this script anew, or put it here and delete this line.'
    if ($PSCmdlet.ShouldProcess('Copy the uploaded files of GC-2010 to PChat-01', 'Run the commands of step 9')) {
        robocopy '<File store of GC-2010>' '\\files.contoso.com\pchat' /E
        if ($LASTEXITCODE -ge 8) { Stop-BeforeStep 9 'The copy has failed.' }
        # Robocopy is a choice of this runbook; any tool that copies the whole folder with its sub-folders will do.
        Write-Host '   Check: Both folders hold the same number of files.'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 9 'You did not confirm it.'
    }
}

# ---- 10. Delete the Lookup account of GC-2010 (PowerShell) ----
# Way back: Create the account anew, enable it with the same address, and start GC-2010 again.
if ($From -le 10) {
    Write-Host '10. Delete the Lookup account of GC-2010'
    Write-Host '   Before: The services of GC-2010 are stopped, and its content is imported.'
    if (-not ($AllowDestructive -or $WhatIfPreference)) {
        Stop-BeforeStep 10 'It takes something away: run the script again with -AllowDestructive.'
    }
    if ($PSCmdlet.ShouldProcess('Delete the Lookup account of GC-2010', 'Run the commands of step 10')) {
        Disable-CsUser -Identity 'sip:ocschat@contoso.com'
        if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Then delete the account in Active Directory, and wait until the domain controllers have replicated. Is it done?', 'Delete the Lookup account of GC-2010'))) {
            Stop-BeforeStep 10 'It is not done yet.'
        }
        Get-CsUser -Filter {SipAddress -eq 'sip:ocschat@contoso.com'}
        Write-Host '   Check: It finds nobody: the address is free.'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 10 'You did not confirm it.'
    }
}

# ---- 11. Start the services of PChat-01 (PowerShell) ----
# Way back: Stop them again.
if ($From -le 11) {
    Write-Host '11. Start the services of PChat-01'
    if ($PSCmdlet.ShouldProcess('Start the services of PChat-01', 'Run the commands of step 11')) {
        Start-CsWindowsService -ComputerName 'pc13-a.contoso.com'
        Start-CsWindowsService -ComputerName 'pc13-b.contoso.com'
        Get-CsWindowsService -ComputerName 'pc13-a.contoso.com'
        Get-CsWindowsService -ComputerName 'pc13-b.contoso.com'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 11 'You did not confirm it.'
    }
}

# ---- 12. Verify what has arrived in PChat-01 (PowerShell) ----
# Way back: As of the import.
if ($From -le 12) {
    Write-Host '12. Verify what has arrived in PChat-01'
    if ($PSCmdlet.ShouldProcess('Verify what has arrived in PChat-01', 'Run the commands of step 12')) {
        Get-CsPersistentChatCategory -PersistentChatPoolFqdn 'pchat-01.contoso.com' | Measure-Object
        Get-CsPersistentChatRoom -PersistentChatPoolFqdn 'pchat-01.contoso.com' -ResultSize '2147483647' | Measure-Object
        Get-CsPersistentChatAddin -PersistentChatPoolFqdn 'pchat-01.contoso.com'
        Write-Host '   Check: The import brings 3 categories and 8 rooms.'
        Write-Host '   Check: Test-CsPersistentChatMessage delivers a message between two users who may chat, with fe-2013.contoso.com as -TargetFqdn.'
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 12 'You did not confirm it.'
    }
}

# ---- 13. Remove the Lync 2010 Group Chat client from Operations staff (By hand) ----
# Way back: Install it again.
if ($From -le 13) {
    Write-Host '13. Remove the Lync 2010 Group Chat client from Operations staff'
    Write-Host '   Before: They reach their rooms in another way.'
    Write-Host '   Uninstall it with your software distribution.'
    Write-Host '   Check: It is on none of their computers.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it done?', 'Remove the Lync 2010 Group Chat client from Operations staff'))) {
        Stop-BeforeStep 13 'It is not done yet.'
    }
}

# ---- 14. Remove the Lync 2010 Group Chat client from Traders (By hand) ----
# Way back: Install it again.
if ($From -le 14) {
    Write-Host '14. Remove the Lync 2010 Group Chat client from Traders'
    Write-Host '   Before: They reach their rooms in another way.'
    Write-Host '   Uninstall it with your software distribution.'
    Write-Host '   Check: It is on none of their computers.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it done?', 'Remove the Lync 2010 Group Chat client from Traders'))) {
        Stop-BeforeStep 14 'It is not done yet.'
    }
}

# ---- 15. Approve that GC-2010 goes (Approval) ----
# Way back: Nothing has been removed yet.
if ($From -le 15) {
    Write-Host '15. Approve that GC-2010 goes'
    Write-Host '   After the step from Users moved to Chat migrated there is no way back to it but a backup.'
    Write-Host '   Check: Nobody has used it for as long as you agreed to wait.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it approved?', 'Approve that GC-2010 goes'))) {
        Stop-BeforeStep 15 'It is not done yet.'
    }
}

# ---- 16. Uninstall Group Chat of GC-2010 (By hand) ----
# Way back: Install it anew on the kept database.
if ($From -le 16) {
    Write-Host '16. Uninstall Group Chat of GC-2010'
    Write-Host '   Before: Its content is imported or discarded on purpose, and users reach their rooms in Persistent Chat.'
    Write-Host '   Before: FE-2010 still runs.'
    Write-Host '   Uninstall the Group Chat software on gc10-a.contoso.com and gc10-b.contoso.com.'
    Write-Host '   Keep its database for as long as somebody may ask for old messages.'
    Write-Host '   Check: No service of Group Chat runs any more.'
    if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue('Is it done?', 'Uninstall Group Chat of GC-2010'))) {
        Stop-BeforeStep 16 'It is not done yet.'
    }
}

# ---- 17. Remove the trusted application pool of GC-2010 (PowerShell) ----
# Way back: Create it anew with New-CsTrustedApplicationPool, and install Group Chat again.
if ($From -le 17) {
    Write-Host '17. Remove the trusted application pool of GC-2010'
    Write-Host '   Before: The Group Chat software is uninstalled.'
    Write-Host '   Before: The trusted application pool has a registrar; else set one first with Set-CsTrustedApplicationPool.'
    Write-Host '   Before: Topologies are published by a member of Domain Admins and RTCUniversalServerAdmins.'
    if (-not ($AllowDestructive -or $WhatIfPreference)) {
        Stop-BeforeStep 17 'It takes something away: run the script again with -AllowDestructive.'
    }
    if ($PSCmdlet.ShouldProcess('Remove the trusted application pool of GC-2010', 'Run the commands of step 17')) {
        Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn 'gc-2010.contoso.com' | Remove-CsTrustedApplicationEndpoint
        # With the pool go its computers and applications.
        Remove-CsTrustedApplicationPool -Identity 'gc-2010.contoso.com'
        Enable-CsTopology
        Get-CsTrustedApplicationPool
    }
    elseif (-not $WhatIfPreference) {
        Stop-BeforeStep 17 'You did not confirm it.'
    }
}
