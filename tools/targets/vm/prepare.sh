#!/bin/sh
# prepare.sh DRIVER: makes what a virtual machine boots: a kernel out of Debian's package (unpacked, never installed), and an initial
# file system with the driver, a first process and the modules of the virtio port. Kept in the cache for each kernel and driver.
# From the target: SOCKCONF_KERNEL (a package whose dependency is the newest kernel of a line), SOCKCONF_VM (the folder of the machine).
set -eu
umask 022
driver=$1
here=$(cd "$(dirname "$0")" && pwd)
packages=$SOCKCONF_CACHE/kernels
log=$(mktemp)
trap 'rm -f "$log"' EXIT
mkdir -p "$packages" "$SOCKCONF_VM"

give_up() {
    echo "$1" >&2
    [ ! -s "$log" ] || sed 's/^/  /' "$log" >&2
    exit 1
}

# --- The kernel ---
if [ ! -f "$SOCKCONF_VM/vmlinuz" ]; then
    sh "$here/fetch.sh" "$SOCKCONF_KERNEL" "$packages" >"$log" 2>&1 ||
        give_up "no kernel: the package of $SOCKCONF_KERNEL is not in $packages and cannot be downloaded; on Debian run 'apt-get update' and 'sh $here/fetch.sh $SOCKCONF_KERNEL $packages'"
    package=$(cat "$packages/$SOCKCONF_KERNEL")
    rm -rf "$SOCKCONF_VM/tree"
    dpkg-deb -x "$packages/$package" "$SOCKCONF_VM/tree" >"$log" 2>&1 || give_up "$packages/$package is no package that dpkg-deb can unpack; remove it and run again"
    mv "$SOCKCONF_VM"/tree/boot/vmlinuz-* "$SOCKCONF_VM/vmlinuz"
fi

# --- The initial file system ---
image=$SOCKCONF_VM/initramfs-$(cat "$driver" "$here/init.c" "$0" | cksum | tr -d ' ').gz
if [ ! -f "$image" ]; then
    work=$SOCKCONF_VM/work.$$
    trap 'rm -rf "$log" "$work"' EXIT
    mkdir -p "$work/modules"
    cc -static -O2 "$here/init.c" -o "$work/init" >"$log" 2>&1 || give_up "cc does not build $here/init.c statically; install the packages gcc and libc6-dev"
    cp "$driver" "$work/sockdriver"
    count=0
    # What a kernel has built in has no file.
    for module in virtio_ring virtio virtio_pci_legacy_dev virtio_pci_modern_dev virtio_pci virtio_console; do
        file=$(find "$SOCKCONF_VM/tree" -name "$module.ko*" | head -n 1)
        [ -n "$file" ] || continue
        to=$work/modules/$(printf '%02d' $count).ko
        case $file in
        *.xz) xz -dc "$file" >"$to" ;;
        *.zst) zstd -qdc "$file" >"$to" ;;
        *) cp "$file" "$to" ;;
        esac
        count=$((count + 1))
    done
    (cd "$work" && find . | LC_ALL=C sort | cpio -o -H newc --quiet | gzip -1) >"$image.part" 2>"$log" || give_up "cpio does not pack $work"
    rm -f "$SOCKCONF_VM"/initramfs-*.gz
    mv "$image.part" "$image"
fi
ln -sf "$(basename "$image")" "$SOCKCONF_VM/initramfs.gz"

# --- KVM: a device that opens may still stand still, so it is believed only when it has booted; the answer holds until this machine boots again ---
boot=$(cat /proc/sys/kernel/random/boot_id)
answer=$SOCKCONF_CACHE/kvm-$boot
if [ ! -f "$answer" ]; then
    rm -f "$SOCKCONF_CACHE"/kvm-*
    echo tcg >"$answer.part"
    if [ -w /dev/kvm ] && SOCKCONF_ACCEL=kvm timeout -k 1 8 sh "$here/run.sh" </dev/null 2>/dev/null | head -n 1 | grep -q '^ready$'; then
        echo kvm >"$answer.part"
    fi
    mv "$answer.part" "$answer"
fi
