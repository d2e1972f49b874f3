/**
 * Faults as data: what goes wrong, where and how often. Asked at the two doors only, {@code protocol} and {@code smtp},
 * which turn an effect into octets. May import {@code error} and, since faults belong to scopes, {@code account}.
 * Start with {@link sesemulator.fault.Fault}; {@link sesemulator.fault.Faults} keeps and asks them.
 */
@NullMarked
package sesemulator.fault;

import org.jspecify.annotations.NullMarked;
