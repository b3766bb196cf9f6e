import { useEffect } from 'react';

/** Puts the focus on something in the middle of the screen: clear of the bars that are pinned to its edges. */
export function bringInSight(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

/** Goes to the first control of a form that has a fault under it; false when there is none. */
export function showFirstFault(form: Element): boolean {
  const faulty = form.querySelector('.fault')?.closest('.field, fieldset');
  const control = faulty?.querySelector<HTMLElement>('input, textarea, select, button');
  if (!control) return false;
  bringInSight(control);
  return true;
}

/** For every form there is: one that is sent and lacks something shows what, once its faults are drawn. */
export function useFaultsInSight(): void {
  useEffect(() => {
    const look = ({ target }: Event) => {
      if (target instanceof HTMLFormElement) requestAnimationFrame(() => showFirstFault(target));
    };
    document.addEventListener('submit', look);
    return () => document.removeEventListener('submit', look);
  }, []);
}
