package sesemulator.fuzz;

import net.jqwik.api.Group;

/** The targets, each with what {@link AnyInput} tries; but snapshots, for which a database has much to do. */
@SuppressWarnings("ClassCanBeStatic") // groups may not be
class ReadersPropertyTest {
    @Group
    class Addresses extends AnyInput {
        Addresses() {
            super(Target.ADDRESS);
        }
    }

    @Group
    class Bounces extends AnyInput {
        Bounces() {
            super(Target.BOUNCE);
        }
    }

    @Group
    class Calls extends AnyInput {
        Calls() {
            super(Target.CALL);
        }
    }

    @Group
    class Forms extends AnyInput {
        Forms() {
            super(Target.FORM);
        }
    }

    @Group
    class Headers extends AnyInput {
        Headers() {
            super(Target.HEADER);
        }
    }

    @Group
    class Mime extends AnyInput {
        Mime() {
            super(Target.MIME);
        }
    }

    @Group
    class Orders extends AnyInput {
        Orders() {
            super(Target.ORDER);
        }
    }

    @Group
    class Policies extends AnyInput {
        Policies() {
            super(Target.POLICY);
        }
    }

    @Group
    class Seeds extends AnyInput {
        Seeds() {
            super(Target.SEED);
        }
    }

    @Group
    class Smtp extends AnyInput {
        Smtp() {
            super(Target.SMTP);
        }
    }

    @Group
    class Templates extends AnyInput {
        Templates() {
            super(Target.TEMPLATE);
        }
    }
}
