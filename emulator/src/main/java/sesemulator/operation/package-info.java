/**
 * The actions of SES: one method an action, one class a family of actions. Reads requests into the domain's words,
 * checks that what the API's model requires is there, and calls the domain.
 * May import the domain rooms, {@code protocol}'s operations and the SDK's model of SES.
 * Start with {@link sesemulator.operation.SesOperations}, the table of contents.
 */
@NullMarked
package sesemulator.operation;

import org.jspecify.annotations.NullMarked;
