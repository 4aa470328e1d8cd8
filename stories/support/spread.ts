/** A story's controls on its element. */
import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** Text, number and flag as attributes, anything else as a property. */
class Spread extends Directive {
  override render(_args: object): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [object]): unknown {
    for (const [name, value] of Object.entries(args) as [string, unknown][]) {
      if (value === undefined || value === null || value === false || value === '') element.removeAttribute(name);
      else if (typeof value === 'object') Object.assign(element, { [name]: value });
      else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
      else if (value === true) element.setAttribute(name, '');
    }
    return noChange;
  }
}

/** `<group-finder ${spread(args)}>`: the controls of the catalogue are the attributes of the manifest. */
export const spread: (args: object) => DirectiveResult<typeof Spread> = directive(Spread);
