/** What is slow to make is made once. */

/** A function that remembers what it made of its last keys, `most` of them at most. */
export function remember<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) {
      if (known.size >= most) known.clear();
      known.set(key, make(key));
    }
    return known.get(key) as Value;
  };
}
