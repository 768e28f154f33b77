const NO_TEXT = /^(checkbox|radio|button|submit|reset|file|image|range|color)$/;

/** Whether somebody writes there, so that keys are letters and undo is the browser's own. */
export function isTyping(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(textarea|select)$/i.test(target.tagName));
}
