/** How far schools do what they are bound to, verdict by verdict, and what binds them. */
@org.jspecify.annotations.NullMarked
package vn.mangnon.ui.compliance;
