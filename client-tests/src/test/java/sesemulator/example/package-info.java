/**
 * Tests as users of the kit write them; the guide quotes them. Imports of this project only what is public.
 * Start with {@link sesemulator.example.InboundHandlerTest}.
 */
@NullMarked
package sesemulator.example;

import org.jspecify.annotations.NullMarked;
