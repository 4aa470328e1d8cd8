/** Two time zones far apart, one of them with half hours and summer time (house rule: every clock test runs in both). */
export const ZONES = ['Asia/Dubai', 'America/St_Johns'];
