#!/bin/sh
# prepare.sh DRIVER: makes what a virtual machine boots: a kernel, and an initial file system with the driver, a first process and the
# modules of the virtio port. Kept in the cache for each kernel and driver.
# From the target: SOCKCONF_KERNEL (a folder that Debian's packages were unpacked in; or a user's own: a package, or a kernel that has
# built in what the virtio port needs), SOCKCONF_VM (the folder of the machine).
set -eu
umask 022
driver=$1
here=$(cd "$(dirname "$0")" && pwd)
log=$(mktemp)
trap 'rm -rf "$log" ${work:+"$work"}' EXIT
mkdir -p "$SOCKCONF_VM"

give_up() {
    echo "$1" >&2
    [ ! -s "$log" ] || sed 's/^/  /' "$log" >&2
    exit 1
}

# --- The kernel ---
root=$SOCKCONF_KERNEL
case $SOCKCONF_KERNEL in
*.deb)
    root=$SOCKCONF_VM/root
    rm -rf "$root"
    dpkg-deb -x "$SOCKCONF_KERNEL" "$root" >"$log" 2>&1 || give_up "$SOCKCONF_KERNEL is no package that dpkg-deb can unpack" ;;
esac
if [ -d "$root" ]; then
    kernel=$(find "$root/boot" "$root/usr/lib/modules" "$root/lib/modules" -name 'vmlinuz*' -type f 2>/dev/null | head -n 1)
    [ -n "$kernel" ] || give_up "$SOCKCONF_KERNEL holds no kernel: neither boot/vmlinuz-VERSION nor usr/lib/modules/VERSION/vmlinuz"
else
    kernel=$root root=$SOCKCONF_VM/none
    [ -r "$kernel" ] || give_up "the kernel $kernel cannot be read"
fi
ln -sf "$kernel" "$SOCKCONF_VM/vmlinuz"

# --- The initial file system ---
image=$SOCKCONF_VM/initramfs-$(cat "$driver" "$here/init.c" "$0" "$kernel" | cksum | tr -d ' ').gz
if [ ! -f "$image" ]; then
    work=$SOCKCONF_VM/work.$$
    mkdir -p "$work/modules"
    cc -static -O2 "$here/init.c" -o "$work/init" >"$log" 2>&1 || give_up "cc does not build $here/init.c statically; install the packages gcc and libc6-dev"
    cp "$driver" "$work/sockdriver"
    count=0
    # What a kernel has built in has no file.
    for module in virtio_ring virtio virtio_pci_legacy_dev virtio_pci_modern_dev virtio_pci virtio_console; do
        file=$(find "$root" -name "$module.ko*" 2>/dev/null | head -n 1)
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
    part=$answer.$$
    echo tcg >"$part"
    if [ -w /dev/kvm ] && SOCKCONF_ACCEL=kvm timeout -k 1 8 sh "$here/run.sh" </dev/null 2>/dev/null | head -n 1 | grep -q '^ready$'; then
        echo kvm >"$part"
    fi
    mv "$part" "$answer"
fi
