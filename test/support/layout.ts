/** Measures what is laid out: what sticks out, what is cut off, and what a finger can hit. */
import { all, isVisible, nameOf } from './deep.js';

/** What a person can press, tick or type into. */
const TARGETS = 'a[href], button, input, select, summary';

const called = (element: Element): string =>
  `${element.localName}.${element.getAttribute('class') ?? ''} “${nameOf(element).slice(0, 40)}”`;

const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView as Window).getComputedStyle(element);

/** There for those who listen, and clipped away for all others. */
const isUnseen = (element: Element): boolean => styleOf(element).clipPath === 'inset(50%)';

/** What sticks out of the screen to either side. */
function sticksOut(place: HTMLElement): readonly string[] {
  const width = place.ownerDocument.documentElement.clientWidth;
  const outside = all(place, '*').filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return isVisible(element) && !isUnseen(element) && (right > width + 0.5 || left < -0.5);
  });
  const { scrollWidth } = place.ownerDocument.documentElement;
  return [...outside.map(called), ...(scrollWidth > width ? [`the page scrolls to ${scrollWidth} px`] : [])];
}

/** Words that do not fit where they stand, and are cut off there. A long name may be: opened, the card tells it whole. */
function cutOff(place: HTMLElement): readonly string[] {
  return all(place, '*')
    .filter(
      (element) =>
        isVisible(element) && !isUnseen(element) && !/^(input|select|option|svg|path)$/.test(element.localName),
    )
    .filter((element) => {
      const { overflowX, overflowY, webkitLineClamp } = styleOf(element);
      const [isWide, isHigh] = [
        element.scrollWidth > element.clientWidth + 1,
        element.scrollHeight > element.clientHeight + 1 && webkitLineClamp === 'none',
      ];
      return (overflowX !== 'visible' && isWide) || (overflowY !== 'visible' && isHigh);
    })
    .map(called);
}

/** Words of one element that run over those of another. */
function overlaps(place: HTMLElement): readonly string[] {
  const targets = all(place, TARGETS).filter(isVisible);
  const boxes = targets.map((target) => target.getBoundingClientRect());
  return targets.flatMap((target, i) =>
    targets.slice(i + 1).flatMap((other, j) => {
      const [a, b] = [boxes[i]!, boxes[i + 1 + j]!];
      const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return isOver ? [`${called(target)} lies over ${called(other)}`] : [];
    }),
  );
}

/** Everything that is wrong with how a place is laid out. */
export function layoutFaults(place: HTMLElement): readonly string[] {
  return [...sticksOut(place), ...cutOff(place).map((fault) => `${fault} is cut off`), ...overlaps(place)];
}

/** Something to press, and the size of what can be hit. */
export interface Target {
  readonly name: string;
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
}

/** A link among the words of a sentence: its size is that of the line (WCAG 2.5.8, inline). */
function isInSentence(element: HTMLElement): boolean {
  const { display } = styleOf(element);
  return display === 'inline' && (element.parentElement?.textContent.trim() ?? '') !== element.textContent.trim();
}

/** Everything that can be pressed. A checkbox is hit by its label too. */
export function targetsIn(place: HTMLElement): readonly Target[] {
  return all(place, TARGETS)
    .filter((element) => isVisible(element) && !isInSentence(element))
    .map((element) => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      return { name: called(element), element, width, height };
    });
}

/** What a person in need presses: to call, to write, to join, to see more of a group. */
export function isAction(element: Element): boolean {
  return element.matches('a, [part~="card-expect"], [part~="help-more"], [part~="list-retry"]');
}
