/// The version of the program, as `--version` tells it.
package let programVersion = "0.1.0"
