#!/bin/sh
# Boots the machine that prepare.sh made; its virtio port is standard input and output, its kernel's complaints are standard error.
set -eu
accel=${SOCKCONF_ACCEL:-$(cat "$SOCKCONF_CACHE/kvm-$(cat /proc/sys/kernel/random/boot_id)" 2>/dev/null || echo tcg)}
# An emulated machine's clock counts its instructions: its time then does not pass while this machine is busy with something else.
if [ "$accel" = tcg ]; then set -- -cpu max -icount "shift=2,sleep=off"; else set -- -cpu host; fi
# no_timer_check: on a loaded machine an emulated timer may be late at boot, which the kernel would take for a broken one.
exec qemu-system-x86_64 -machine "pc,accel=$accel" "$@" -smp 1 -m 256 -nodefaults -no-user-config -display none -no-reboot \
    -kernel "$SOCKCONF_VM/vmlinuz" -initrd "$SOCKCONF_VM/initramfs.gz" \
    -append "console=ttyS0 loglevel=3 panic=-1 no_timer_check mitigations=off nokaslr random.trust_cpu=on SOCKCONF_CHANNELS=${SOCKCONF_CHANNELS:-1}" \
    -chardev file,id=log,path=/dev/fd/2 -serial chardev:log \
    -chardev stdio,id=lines,signal=off -device virtio-serial-pci -device virtserialport,chardev=lines
