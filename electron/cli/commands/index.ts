// Every command by its name.
import type { CommandName } from '../arguments.js'
import { archive } from './archive.js'
import { check } from './check.js'
import type { Command } from './context.js'
import { duplicates } from './duplicates.js'
import { intake } from './intake.js'
import { backup, restore, verify } from './keep.js'
import { makeup } from './makeup.js'
import { print } from './print.js'

export const COMMAND_TABLE: Readonly<Record<CommandName, Command>> = {
  intake,
  check,
  duplicates,
  makeup,
  print,
  archive,
  backup,
  restore,
  verify,
}
