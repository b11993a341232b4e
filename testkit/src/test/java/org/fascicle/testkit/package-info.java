/** The contracts, kept by three-line plugins and broken by bad ones. */
package org.fascicle.testkit;
