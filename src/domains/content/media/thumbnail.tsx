import { fileUrl } from "../../../platform/files";
import { variantUrl } from "../../../platform/files/urls";
import { Icon } from "../../../platform/ui/icon";

type Thumb = {
  fileId: string;
  name: string;
  kind: "picture" | "document";
  width: number | null;
  height: number | null;
  thumbnailWidth: number | null;
};

/** The address of the smallest version of a picture. */
export const thumbnailUrl = ({ fileId, name, thumbnailWidth }: Omit<Thumb, "kind" | "width" | "height">): string =>
  thumbnailWidth === null
    ? fileUrl({ id: fileId, name })
    : variantUrl(fileId, { width: thumbnailWidth, format: "webp" });

/** A file as a small picture; its words stand beside it. */
export const Thumbnail = ({ file }: { file: Thumb }) => (
  <div class="media-thumb">
    {file.kind === "picture" ? (
      <img
        src={thumbnailUrl(file)}
        alt=""
        width={file.width ?? undefined}
        height={file.height ?? undefined}
        loading="lazy"
        decoding="async"
      />
    ) : (
      <Icon name="document" />
    )}
  </div>
);
