package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A sample is a folder with log/ (the files of a log), log.vkey, and what else its spec put there.
func read(parts ...string) ([]byte, error) { return os.ReadFile(filepath.Join(parts...)) }

func readText(parts ...string) (string, error) {
	content, err := read(parts...)
	return strings.TrimSpace(string(content)), err
}

func logVerifier(sample string) (note.Verifier, error) {
	vkey, err := readText(sample, "log.vkey")
	if err != nil {
		return nil, err
	}
	return note.NewVerifier(vkey)
}

// openHead reads a checkpoint that the log of the sample signed.
func openHead(sample string, signed []byte) (tlog.Tree, error) {
	verifier, err := logVerifier(sample)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	return parseHead(verifier.Name(), opened.Text)
}

func parseHead(origin, text string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] != origin || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("found a checkpoint of %q, not three lines of %q", lines[0], origin)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func currentHead(sample string) (tlog.Tree, error) {
	signed, err := read(sample, "log", "checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	return openHead(sample, signed)
}

func verified(head tlog.Tree) string {
	return fmt.Sprintf("verified %d %s", head.N, base64.StdEncoding.EncodeToString(head.Hash[:]))
}
