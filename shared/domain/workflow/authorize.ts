// The one answer to "may this person do this": role × permission. Every operation asks here, none asks elsewhere.
import { assertNever } from '../assert-never.js'
import type { Role } from '../person.js'

export const PERMISSIONS = ['read', 'write', 'file', 'planIssue', 'makeUp', 'check', 'print', 'administer'] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Roles that hold a permission besides the administrator of nothing: reading is everybody's. */
function holders(permission: Permission): readonly Role[] {
  switch (permission) {
    case 'read':
      return ['reporter', 'pageEditor', 'deskChief', 'dutyEditor', 'administrator']
    case 'write':
    case 'file':
      return ['reporter', 'pageEditor', 'deskChief', 'dutyEditor']
    case 'planIssue':
    case 'makeUp':
    case 'check':
      return ['pageEditor', 'deskChief', 'dutyEditor']
    case 'print':
      return ['pageEditor', 'deskChief', 'dutyEditor']
    case 'administer':
      return ['administrator']
    default:
      return assertNever(permission)
  }
}

/** True when one of the person's roles in the valid roster holds the permission. */
export const authorize = (permission: Permission, roles: readonly Role[]): boolean => {
  const allowed = holders(permission)
  return roles.some((role) => allowed.includes(role))
}
