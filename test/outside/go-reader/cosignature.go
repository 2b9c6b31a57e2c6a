package main

import (
	"fmt"

	f_note "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

// verifyCosignature checks that the witness of witness.vkey cosigned cosigned.checkpoint, and tells when.
func verifyCosignature(sample string) (string, error) {
	vkey, err := readText(sample, "witness.vkey")
	if err != nil {
		return "", err
	}
	witness, err := f_note.NewVerifierForCosignatureV1(vkey)
	if err != nil {
		return "", err
	}
	log, err := logVerifier(sample)
	if err != nil {
		return "", err
	}
	signed, err := read(sample, "cosigned.checkpoint")
	if err != nil {
		return "", err
	}
	opened, err := note.Open(signed, note.VerifierList(log, witness))
	if err != nil {
		return "", err
	}
	if len(opened.Sigs) != 2 {
		return "", fmt.Errorf("found %d valid signatures, not those of the log and the witness", len(opened.Sigs))
	}
	time, err := f_note.CoSigV1Timestamp(opened.Sigs[1])
	return fmt.Sprintf("cosigned %d", time.Unix()), err
}
