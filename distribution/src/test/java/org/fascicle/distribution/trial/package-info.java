/**
 * What the tests of several packages need: experiments given as text and run inside the test, samples by name, arrays written as
 * a user would write them. No expectation belongs here. Times in ms.
 */
package org.fascicle.distribution.trial;
