package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/fsck"
)

// It can wait for ever on a log with a file missing.
const patience = 60 * time.Second

func leafHashes(bundle []byte) ([][]byte, error) {
	entries := &api.EntryBundle{}
	if err := entries.UnmarshalText(bundle); err != nil {
		return nil, err
	}
	hashes := make([][]byte, len(entries.Entries))
	for at, entry := range entries.Entries {
		hashes[at] = rfc6962.DefaultHasher.HashLeaf(entry)
	}
	return hashes, nil
}

// verifyWithFsck has Tessera build the tree again from the entries and compare each tile.
func verifyWithFsck(sample string) (string, error) {
	verifier, err := logVerifier(sample)
	if err != nil {
		return "", err
	}
	files := &client.FileFetcher{Root: filepath.Join(sample, "log")}
	check := fsck.New(verifier.Name(), verifier, files, leafHashes, fsck.Opts{N: 2})
	done := make(chan error, 1)
	go func() { done <- check.Check(context.Background()) }()
	select {
	case err = <-done:
	case <-time.After(patience):
		err = fmt.Errorf("no answer within %s", patience)
	}
	if err != nil {
		return "", err
	}
	head, err := currentHead(sample)
	return verified(head), err
}
