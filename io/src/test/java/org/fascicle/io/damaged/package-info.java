/** Files that are cut, bent and blown up: whatever is in them, reading ends soon, in little memory, and names the file. */
package org.fascicle.io.damaged;
