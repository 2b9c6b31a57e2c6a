package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// splitProof takes a proof or consistency file apart: its header lines, its hashes, and the checkpoint behind the first empty line.
func splitProof(content []byte, headerLines int) (header []string, hashes []tlog.Hash, checkpoint []byte, err error) {
	top, rest, found := strings.Cut(string(content), "\n\n")
	lines := strings.Split(top, "\n")
	if !found || len(lines) < headerLines {
		return nil, nil, nil, fmt.Errorf("found no proof")
	}
	for _, line := range lines[headerLines:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, nil, nil, err
		}
		hashes = append(hashes, hash)
	}
	return lines[:headerLines], hashes, []byte(rest), nil
}

// verifyProofs checks each proofs/<name>.tlog-proof for the entry in proofs/<name>.entry.
func verifyProofs(sample string) (string, error) {
	files, err := filepath.Glob(filepath.Join(sample, "proofs", "*.tlog-proof"))
	if err != nil || len(files) == 0 {
		return "", fmt.Errorf("found no proofs: %v", err)
	}
	for _, file := range files {
		if err := verifyProof(sample, file); err != nil {
			return "", fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
	}
	return fmt.Sprintf("verified %d proofs", len(files)), nil
}

func verifyProof(sample, file string) error {
	content, err := read(file)
	if err != nil {
		return err
	}
	entry, err := read(strings.TrimSuffix(file, ".tlog-proof") + ".entry")
	if err != nil {
		return err
	}
	header, hashes, checkpoint, err := splitProof(content, 2)
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(header[1], "index "), 10, 64)
	if err != nil || header[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("found the header %q", header)
	}
	head, err := openHead(sample, checkpoint)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(hashes, head.N, head.Hash, index, tlog.RecordHash(entry))
}

// verifyGrowth checks growth.txt, a consistency file, from the head in older.checkpoint to its own.
func verifyGrowth(sample string) (string, error) {
	signed, err := read(sample, "older.checkpoint")
	if err != nil {
		return "", err
	}
	older, err := openHead(sample, signed)
	if err != nil {
		return "", err
	}
	content, err := read(sample, "growth.txt")
	if err != nil {
		return "", err
	}
	header, hashes, checkpoint, err := splitProof(content, 1)
	if err != nil {
		return "", err
	}
	if header[0] != fmt.Sprintf("old %d", older.N) {
		return "", fmt.Errorf("found a proof from %q, not from %d entries", header[0], older.N)
	}
	newer, err := openHead(sample, checkpoint)
	if err != nil {
		return "", err
	}
	return verified(newer), tlog.CheckTree(hashes, newer.N, newer.Hash, older.N, older.Hash)
}
