// Reads what our transparency log wrote, with libraries that are not ours. Each way of reading prints one line, "verified <size> <root>",
// or says what it found and exits with 1.
package main

import (
	"fmt"
	"os"
)

var ways = map[string]func(sample string) (string, error){
	"sumdb":       verifyWithSumdb,
	"fsck":        verifyWithFsck,
	"proofs":      verifyProofs,
	"growth":      verifyGrowth,
	"cosignature": verifyCosignature,
	"write":       writeLog,
}

func main() {
	if len(os.Args) != 3 || ways[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: go-reader sumdb|fsck|proofs|growth|cosignature|write <folder>")
		os.Exit(2)
	}
	found, err := ways[os.Args[1]](os.Args[2])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(found)
}
