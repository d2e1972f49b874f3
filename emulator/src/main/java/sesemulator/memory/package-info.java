/**
 * How much of the heap is used for what clients send and fetch, so that no number of them can fill it.
 * May import nothing.
 * Start with {@link sesemulator.memory.WorkingMemory}.
 */
@NullMarked
package sesemulator.memory;

import org.jspecify.annotations.NullMarked;
